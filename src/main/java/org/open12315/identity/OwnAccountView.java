package org.open12315.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.identity.person.RealName;
import org.open12315.kernel.Masked;

/**
 * The own account as its owner sees it: masked even here, because somebody else may look at the screen. Fields that the
 * account does not have are null.
 *
 * @param emailConfirmed whether a code by mail proved the address; null without one
 * @param verification unverified (only the form was checked), pending, verified or failed; null for staff
 * @param verifiedBy who said that it is verified or failed
 * @param verifiedAt when
 */
@Schema(name = "Account")
public record OwnAccountView(
        String user,
        String displayName,
        String role,
        String authority,
        String name,
        String documentKind,
        String documentNumber,
        String mobile,
        String email,
        Boolean emailConfirmed,
        String verification,
        String verifiedBy,
        Instant verifiedAt) {

    /** @param person null for staff and for accounts from before the registration of persons */
    static OwnAccountView of(KnownAccount account, StoredPerson person) {
        RealName name = person == null ? null : person.realName();
        return new OwnAccountView(
                account.userName(),
                account.displayName(),
                account.role(),
                account.authorityCode(),
                name == null ? null : Masked.name(name.name()),
                name == null ? null : name.kind().key(),
                name == null ? null : Masked.document(name.number()),
                person == null || person.mobile() == null
                        ? null
                        : person.mobile().masked(),
                name == null || name.email() == null ? null : Masked.email(name.email()),
                name == null || name.email() == null ? null : person.emailConfirmed(),
                person == null ? null : person.verification().state().key(),
                person == null ? null : person.verification().by(),
                person == null ? null : person.verification().at());
    }
}
