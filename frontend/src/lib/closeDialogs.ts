/** Closes every dialog: while one stands in front of the page, nothing else on it can be used. */
export function closeDialogs() {
  document.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((dialog) => dialog.close())
}
