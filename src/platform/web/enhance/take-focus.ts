/** The summary of errors takes the focus when the page opens, so that it is seen and read out first. */
export function takeFocus(): void {
  document.querySelector<HTMLElement>('[data-take-focus]')?.focus();
}
