/** What `screen help problem CODE` says of a code, besides its line of help. */
export interface ProblemPage {
  /** What it means and why it matters, as prose. */
  readonly means: string;
  /**
   * A file that has the problem. Where it takes several, or the name matters, each begins with a
   * comment that is its name.
   */
  readonly wrong: string;
  /** The same without it. */
  readonly right: string;
}
