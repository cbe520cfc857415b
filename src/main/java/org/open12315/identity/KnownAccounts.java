package org.open12315.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.open12315.kernel.SignedInName;

/**
 * Remembers for some seconds who was found, so that a request of somebody signed in asks no database. A password that
 * was right is remembered longer, as a keyed hash under a key of this process, beside the stored hash that it was right
 * for: when the seconds are over the account is read again, and bcrypt is asked only if its stored hash became another. So
 * an API client that sends its password with every request does not cost a bcrypt each time.
 */
@ApplicationScoped
class KnownAccounts {

    private record Proof(byte[] mac, SecurityIdentity identity) {}

    private record RightPassword(byte[] mac, String storedHash) {}

    private final AccountStore store;
    private final Cache<String, SecurityIdentity> byName;
    private final Cache<String, Proof> proofs;
    private final Cache<String, RightPassword> passwords;
    private final SecretKeySpec key;

    KnownAccounts(AccountStore store, IdentityConfig config) {
        this.store = store;
        this.byName = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterWrite(config.remember())
                .build();
        this.proofs = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(config.remember())
                .build();
        this.passwords = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(config.rememberPassword())
                .build();
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The identity of an active account; fails if there is none. */
    Uni<SecurityIdentity> identity(String userName) {
        SecurityIdentity known = byName.getIfPresent(UserName.key(userName));
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return store.byName(userName)
                .onItem()
                .transform(account -> account == null || !account.active ? null : identity(account.known()))
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .invoke(identity -> byName.put(UserName.key(userName), identity));
    }

    /** The identity whose password was proved some seconds ago with the same word. */
    Optional<SecurityIdentity> proved(String userName, String password) {
        Proof proof = proofs.getIfPresent(UserName.key(userName));
        return proof != null && MessageDigest.isEqual(proof.mac, mac(password))
                ? Optional.of(proof.identity)
                : Optional.empty();
    }

    /** Did bcrypt find this word right for the hash that is stored now? */
    boolean knowsPassword(Account account, String password) {
        RightPassword right = account == null ? null : passwords.getIfPresent(UserName.key(account.userName));
        return right != null
                && right.storedHash.equals(account.passwordHash)
                && MessageDigest.isEqual(right.mac, mac(password));
    }

    SecurityIdentity prove(Account account, String password) {
        SecurityIdentity identity = identity(account.known());
        byte[] mac = mac(password);
        proofs.put(UserName.key(account.userName), new Proof(mac, identity));
        passwords.put(UserName.key(account.userName), new RightPassword(mac, account.passwordHash));
        return identity;
    }

    void forget(String userName) {
        byName.invalidate(UserName.key(userName));
        proofs.invalidate(UserName.key(userName));
        passwords.invalidate(UserName.key(userName));
    }

    static SecurityIdentity identity(KnownAccount account) {
        return identity(account, account.userName());
    }

    /** The same person in a session: the principal is what the cookie carries. */
    static SecurityIdentity in(Session session, SecurityIdentity known) {
        return identity(known.getAttribute(Caller.ACCOUNT), session.principal());
    }

    /** The same person by a token that may be used for this, and no more. */
    static SecurityIdentity limited(SecurityIdentity known, Set<String> scopes) {
        KnownAccount account = known.getAttribute(Caller.ACCOUNT);
        return builder(account, account.userName(), Scopes.rights(account.role(), scopes))
                .addAttribute(Caller.BY_TOKEN, true)
                .build();
    }

    private static SecurityIdentity identity(KnownAccount account, String principal) {
        return builder(account, principal, Permissions.of(account.role())).build();
    }

    private static QuarkusSecurityIdentity.Builder builder(KnownAccount account, String principal, Set<String> rights) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addRole(account.role())
                .addPermissionsAsString(rights)
                .addAttribute(Caller.ACCOUNT, account)
                .addAttribute(SignedInName.ATTRIBUTE, account.userName());
    }

    private byte[] mac(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
