/** Breaks a text into lines of at most so many characters, between words; a longer word is broken by a hyphen. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => broken(one, most))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, most: number): string[] {
  const characters = [...word];
  if (characters.length <= most) return [word];
  return [`${characters.slice(0, most - 1).join('')}-`, ...broken(characters.slice(most - 1).join(''), most)];
}
