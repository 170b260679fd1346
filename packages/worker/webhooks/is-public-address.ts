import ipaddr from "ipaddr.js";

/**
 * True for an address that anybody on the internet could be at. Not for this machine, a network of one's own, the cloud's own services
 * (169.254.169.254), or an address of one kind that hides one of the other.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}
