/** The store did not answer in time, or not whole. Whoever asked must refuse, never allow. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
