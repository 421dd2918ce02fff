/** The shells there is a script for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
