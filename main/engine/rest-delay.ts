/** How long a thread, or a page, does nothing before the memory of its garbage goes back to the system. */
export const restMs = 5000;
