package org.open12315.identity;

import io.vertx.core.json.JsonObject;

/**
 * What a session that began at a provider of identities needs of it later.
 *
 * @param provider name of the provider in our configuration
 * @param issuer the provider's name for itself
 * @param subject its name for the person
 * @param sid its name for its own session, or null
 * @param idToken says to the provider whose session there is to end
 * @param refreshToken asks whether it still goes on, or null
 * @param endSession where the browser signs out there, or null
 */
record ProviderSession(
        String provider,
        String issuer,
        String subject,
        String sid,
        String idToken,
        String refreshToken,
        String endSession) {

    /** The secret part, as it is encrypted. */
    String tokens() {
        return new JsonObject()
                .put("id", idToken)
                .put("refresh", refreshToken)
                .put("end", endSession)
                .encode();
    }

    static ProviderSession of(String provider, String issuer, String subject, String sid, String tokens) {
        JsonObject secret = new JsonObject(tokens);
        return new ProviderSession(
                provider,
                issuer,
                subject,
                sid,
                secret.getString("id"),
                secret.getString("refresh"),
                secret.getString("end"));
    }

    /** The same after it was asked; a provider that sends no new token means that the old one goes on. */
    ProviderSession renewed(String newIdToken, String newRefreshToken) {
        return new ProviderSession(
                provider,
                issuer,
                subject,
                sid,
                newIdToken == null ? idToken : newIdToken,
                newRefreshToken == null ? refreshToken : newRefreshToken,
                endSession);
    }
}
