/** One address of the guide: what it answers. `styleHash` lets in the style that stands in a page, and nothing else. */
export type GuideFile = {
  readonly contentType: string;
  readonly styleHash?: string;
  readonly text: string;
};
