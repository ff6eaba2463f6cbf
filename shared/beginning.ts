/** Gives the first `most` UTF-16 units of a text, one fewer where the last would be half a character: "a🚀" cut to 2 is "a". */
export const beginning = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
