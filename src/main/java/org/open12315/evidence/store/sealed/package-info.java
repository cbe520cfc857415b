/**
 * Files encrypted at rest, over any store, so that they can be appended to and read from anywhere.
 *
 * <p>A sealed file is a head of 96 bytes (8 bytes mark, 20 bytes name of the wrapping key, 60 bytes the file's own key wrapped
 * by it, 8 bytes zero), then chunks. A chunk is a nonce of 12 random bytes, at most 65,536 bytes of AES-256-GCM
 * ciphertext, a tag of 16 bytes. Bound to each (as associated data) are its number and whether it is the last one, and to the
 * last one the SHA-256 under which the file is kept: chunks that were changed, moved, left out or cut off are found, and a
 * file that lies in another's place.
 *
 * <p>While a file grows its last chunk is not written into it, because it is not known yet whether it is the last, and a
 * chunk that is rewritten in place could tear. It lies in two small uploads beside, written by turns, each with a number that
 * grows; the one with the higher number that is whole counts. {@link org.open12315.evidence.store.Store#keep} puts it at the
 * end.
 *
 * <p>AES-GCM of the JDK as in {@code kernel.encryption} and for the same reasons; Tink's streaming format can neither be
 * appended to after a crash nor name the key that wraps.
 */
package org.open12315.evidence.store.sealed;
