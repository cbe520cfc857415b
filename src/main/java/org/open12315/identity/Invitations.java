package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import org.open12315.identity.code.SecretToken;

/** Asks somebody to make an account, so that nobody but its owner ever knows its password. */
@ApplicationScoped
class Invitations {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final InvitationStore store;
    private final Administration administration;
    private final PasswordHashing hashing;

    Invitations(InvitationStore store, Administration administration, PasswordHashing hashing) {
        this.store = store;
        this.administration = administration;
        this.hashing = hashing;
    }

    /** Invites; emits the token of the link, which nobody can ask for again. */
    Uni<String> invite(String name, Post post, KnownAccount inviter) {
        String token = SecretToken.create(Random.SECURE);
        return store.add(SecretToken.hash(token), name, post, inviter).replaceWith(token);
    }

    /** A page of the open ones; see {@link InvitationStore#open}. */
    Uni<List<Invitation>> open(List<String> authorities, long after, int limit) {
        return store.open(authorities, after, limit);
    }

    /** Takes one back that the caller could have given; fails with {@link Invitation.Over} if there is none. */
    Uni<Void> withdraw(long id, KnownAccount by) {
        return store.withdraw(id, by.userName(), invitation -> administration.gives(by, invitation.post()));
    }

    /** The open one with this token; fails with {@link Invitation.Over} if there is none. */
    Uni<Invitation> find(String token) {
        return (isToken(token)
                        ? store.find(SecretToken.hash(token))
                        : Uni.createFrom().<Invitation>nullItem())
                .map(found -> found == null || !isGiven(found) ? null : found)
                .onItem()
                .ifNull()
                .failWith(Invitation.Over::new);
    }

    /**
     * Makes the account, once; emits null if the name is taken, and fails with {@link Invitation.Over} if there is no open
     * invitation with this token. Only who holds one makes us hash a password.
     */
    Uni<KnownAccount> accept(String token, String userName, String password) {
        return find(token)
                .chain(invitation -> hashing.hash(password))
                .chain(hash -> store.accept(
                        SecretToken.hash(token), new InvitationStore.Wanted(userName.strip(), hash), this::isGiven))
                .onFailure(Accounts::isTaken)
                .recoverWithNull();
    }

    private boolean isGiven(Invitation invitation) {
        return administration.gives(invitation.inviter(), invitation.post());
    }

    private static boolean isToken(String token) {
        return token != null && TOKEN.matcher(token).matches();
    }

    /** Made at the first use: a native image must not keep the seed of the machine that built it. */
    private static final class Random {
        private static final SecureRandom SECURE = new SecureRandom();
    }
}
