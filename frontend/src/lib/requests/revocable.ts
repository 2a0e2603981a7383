/**
 * For what others show and can stop showing at any moment: it is asked for anew by each page, goes from memory with the
 * last page that shows it, and from that page once the server says that it is not there any more.
 * What nothing shows yet stays a little, since the rest of its page may be on a slow way.
 */
export const revocable = { staleTime: 0, gcTime: 30_000, meta: { revocable: true } }
