package org.open12315.identity.passkey;

import com.webauthn4j.data.AuthenticationData;

/** What an authenticator says at a sign-in, readable and not yet believed. */
public final class Assertion {

    private final AuthenticationData data;

    Assertion(AuthenticationData data) {
        this.data = data;
    }

    public byte[] credentialId() {
        return data.getCredentialId();
    }

    /** Of the account for which the passkey was made; an authenticator that keeps no accounts leaves it out. */
    public byte[] userHandle() {
        return data.getUserHandle();
    }

    public byte[] challenge() {
        return data.getCollectedClientData().getChallenge().getValue();
    }

    AuthenticationData data() {
        return data;
    }
}
