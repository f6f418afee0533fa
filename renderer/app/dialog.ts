import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** What the window itself asks for, over any screen. */
export type WindowDialog =
  'open' | 'create' | 'profile' | 'motif' | 'audit' | 'palette' | 'search' | 'guide' | 'help';

/** Kept in the store since the menu, the keyboard, the header and the welcome all open the same ones. */
export const dialog = createSlice({
  name: 'dialog',
  initialState: (): WindowDialog | null => null,
  reducers: {
    dialogOpened: (_state, { payload }: PayloadAction<WindowDialog>): WindowDialog | null => payload,
    dialogClosed: (): WindowDialog | null => null,
  },
});

export const { dialogOpened, dialogClosed } = dialog.actions;
