package org.open12315.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a token says of somebody, after its signature was found right: who it is at which provider, and what the house says
 * of them.
 *
 * @param issuer the provider's name for itself
 * @param subject its name for the person or program, which never goes to another one
 * @param userName what people call the account there
 * @param roles those of {@link Permissions}; other words of the provider are left out
 * @param authority code of an authority, or null
 * @param enterprise code of an ODR enterprise or another organisation, or null
 * @param scopes what the token may be used for
 * @param sid the provider's name for its session with this browser, or null
 */
record TokenClaims(
        String issuer,
        String subject,
        String userName,
        String displayName,
        Set<String> roles,
        String authority,
        String enterprise,
        Set<String> scopes,
        String sid) {

    private static final int LONGEST_NAME = 64;

    /** Reads the claims of a signed token; does not check them. */
    static TokenClaims of(String token, IdentityConfig.Claims names) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return of(new JsonObject(new String(payload, StandardCharsets.UTF_8)), names);
    }

    static TokenClaims of(JsonObject claims, IdentityConfig.Claims names) {
        String subject = text(claims, "sub");
        String userName =
                Optional.ofNullable(text(claims, "preferred_username")).orElse(subject);
        return new TokenClaims(
                text(claims, "iss"),
                subject,
                userName,
                Optional.ofNullable(text(claims, "name")).orElse(userName),
                words(claims.getValue(names.role()))
                        .filter(Permissions.roles()::contains)
                        .collect(Collectors.toUnmodifiableSet()),
                text(claims, names.authority()),
                text(claims, names.enterprise()),
                words(claims.getValue("scope")).collect(Collectors.toUnmodifiableSet()),
                text(claims, "sid"));
    }

    /** The one role that the house gives, other than that of a consumer; empty if it gives none, or more than one. */
    Optional<String> staffRole() {
        return roles.size() == 1
                ? roles.stream()
                        .filter(role -> Roles.ofAuthority(role) || Roles.ofOrganisation(role) || isPlatform(role))
                        .findFirst()
                : Optional.empty();
    }

    /** The authority or organisation that a role belongs to; null for a role of neither. */
    String houseOf(String role) {
        if (Roles.ofAuthority(role)) {
            return authority;
        }
        return Roles.ofOrganisation(role) ? enterprise : null;
    }

    /** A name for the account here: with an @, which no name that somebody registers has. */
    String nameHere() {
        String path = URI.create(issuer).getPath();
        String realm = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        return shortened(userName) + '@' + (realm.isEmpty() ? "oidc" : shortened(realm));
    }

    private static boolean isPlatform(String role) {
        return role.equals(Roles.SYSTEM_ADMINISTRATOR);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Null for what is absent, empty or no text; some providers give one text as a list of one. */
    private static String text(JsonObject claims, String name) {
        Object value = claims.getValue(name);
        Object first = value instanceof JsonArray list && list.size() == 1 ? list.getValue(0) : value;
        return first instanceof String text && !text.isBlank() ? text : null;
    }

    private static Stream<String> words(Object value) {
        if (value instanceof JsonArray list) {
            return list.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return value instanceof String text
                ? Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty())
                : Stream.empty();
    }
}
