/**
 * Puts a text on the clipboard, by the « copy » event of the press that asked for it: the asynchronous clipboard wants a permission, and
 * this application gives none (docs/securite.md). Answers whether it was done.
 */
export function copyText(text: string): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isDone;
}
