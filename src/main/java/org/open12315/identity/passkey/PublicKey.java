package org.open12315.identity.passkey;

/**
 * What the platform keeps of a passkey; nothing of it is secret.
 *
 * @param credentialId by which authenticator and platform name it
 * @param credential its "attested credential data" in the form of WebAuthn: kind of authenticator, id and public key
 * @param signCount how often it was used, if the authenticator counts; otherwise 0. One that goes back was copied
 * @param backupEligible may it be copied to other devices of its owner, as passkeys of telephones are?
 * @param backedUp was it, when it was used last?
 */
public record PublicKey(
        byte[] credentialId, byte[] credential, long signCount, boolean backupEligible, boolean backedUp) {}
