package org.open12315.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.open12315.kernel.SignedInName;

/**
 * What the frame around every page knows of the request: the language, the large print, who is signed in, where one is.
 * Templates reach it as {@code {inject:frame}}.
 */
@Named("frame")
@RequestScoped
public class Frame {

    /** Cookie with {@link Language#code()}. */
    static final String LANGUAGE_COOKIE = "lang";

    /** Cookie with {@code large} for those who asked for large print (长辈版). */
    static final String PRINT_COOKIE = "print";

    static final String LARGE = "large";

    private final RoutingContext request;
    private final SecurityIdentity identity;

    Frame(RoutingContext request, SecurityIdentity identity) {
        this.request = request;
        this.identity = identity;
    }

    public Language language() {
        return Language.ofCode(cookie(LANGUAGE_COOKIE));
    }

    public boolean large() {
        return LARGE.equals(cookie(PRINT_COOKIE));
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** The name the person signs in with, or an empty string. */
    public String userName() {
        return SignedInName.of(identity);
    }

    /** Whether the person has a right, by the names that identity gives them, however far it reaches. */
    public boolean may(String right) {
        return identity.getPermissions().stream()
                .anyMatch(permission -> permission.getName().equals(right));
    }

    /** Whether the navigation of the workplace belongs on the page. */
    public boolean works() {
        return may("read") || may("figures") || may("manage-accounts") || may("run-platform");
    }

    /** Whether a form on this page can carry its token: not on an error page that was made before the token was. */
    public boolean canPost() {
        return request.get("csrf_token") != null;
    }

    /** Whether the page is this one or one below it, for the mark in the navigation. */
    public boolean at(String path) {
        String here = request.normalizedPath();
        return here.equals(path) || here.startsWith(path + "/");
    }

    /**
     * This page as a parameter of a link that comes back to it. The answer to a form has the address of its form, so
     * that the way back shows the form again.
     */
    public String here() {
        String query = request.request().query();
        String address = request.normalizedPath() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private String cookie(String name) {
        Cookie cookie = request.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
