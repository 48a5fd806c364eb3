/** Warns before a page is left whose form has been changed and not been sent. */
export function guardUnsaved(): void {
  const changed = new Set<HTMLFormElement>();
  document.addEventListener('input', ({ target }) => {
    const form = (target as Element).closest<HTMLFormElement>('form[data-guard]');
    if (form) changed.add(form);
  });
  document.addEventListener('saved', ({ target }) => changed.delete(target as HTMLFormElement));
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) changed.clear();
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed.size === 0) return;
    event.preventDefault();
    // Older browsers want a value; the words are always their own.
    event.returnValue = true;
  });
}
