// A voice recording, sent as a sound.
export function begin() {}
