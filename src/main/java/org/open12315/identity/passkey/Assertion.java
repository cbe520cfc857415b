package org.open12315.identity.passkey;

import com.webauthn4j.data.AuthenticationData;

/** What an authenticator says at a sign-in, readable and not yet believed. */
public final class Assertion {

    private final AuthenticationData data;
    private final byte[] challenge;

    Assertion(AuthenticationData data, byte[] challenge) {
        this.data = data;
        this.challenge = challenge;
    }

    public byte[] credentialId() {
        return data.getCredentialId();
    }

    /** Of the account for which the passkey was made; an authenticator that keeps no accounts leaves it out. */
    public byte[] userHandle() {
        return data.getUserHandle();
    }

    public byte[] challenge() {
        return challenge.clone();
    }

    AuthenticationData data() {
        return data;
    }
}
