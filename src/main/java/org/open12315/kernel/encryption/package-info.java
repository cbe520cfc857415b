/**
 * Keeps single fields secret at rest: AES-256-GCM of the JDK behind one small class, keys from the operator, keyed hashes
 * for look-up.
 *
 * <p>The JDK rather than Google Tink: it does the same AES-GCM, brings neither protobuf nor reflection into a native
 * executable, and what Tink adds (key sets in a file, associated data) is the few lines of {@link KeyRing} and {@link Cell}.
 */
package org.open12315.kernel.encryption;
