package org.open12315.identity.passkey;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * The JSON that a page gets of {@code PublicKeyCredential.toJSON()}, field by field: the library reads the same, but answers
 * what is missing in it with a null pointer.
 */
record BrowserAnswer(JsonObject whole) {

    /** More than any authenticator sends, less than what would be work to read. */
    private static final int LONGEST = 20_000;

    static BrowserAnswer of(String json) {
        if (json == null || json.length() > LONGEST) {
            throw new WrongPasskey("missing or too long");
        }
        try {
            return new BrowserAnswer(new JsonObject(json));
        } catch (DecodeException malformed) {
            throw new WrongPasskey("no JSON", malformed);
        }
    }

    RegistrationRequest registration() {
        return new RegistrationRequest(needed("attestationObject"), needed("clientDataJSON"));
    }

    AuthenticationRequest signIn() {
        return new AuthenticationRequest(
                bytes(whole, "rawId"),
                part("userHandle") == null ? null : needed("userHandle"),
                needed("authenticatorData"),
                needed("clientDataJSON"),
                needed("signature"));
    }

    private Object part(String name) {
        return whole.getValue("response") instanceof JsonObject response ? response.getValue(name) : null;
    }

    private byte[] needed(String name) {
        if (whole.getValue("response") instanceof JsonObject response) {
            return bytes(response, name);
        }
        throw new WrongPasskey("no response");
    }

    private static byte[] bytes(JsonObject of, String name) {
        try {
            byte[] bytes = of.getValue(name) instanceof String ? of.getBinary(name) : null;
            if (bytes != null && bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below
        }
        throw new WrongPasskey("no " + name);
    }
}
