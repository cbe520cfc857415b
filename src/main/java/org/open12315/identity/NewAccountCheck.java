package org.open12315.identity;

import java.util.regex.Pattern;
import org.open12315.identity.person.Passwords;
import org.open12315.web.FieldErrors;

/** What an account must be like that an administrator makes. */
final class NewAccountCheck {

    /** As for consumers, and the hyphen: names of staff often hold the code of an authority. */
    private static final Pattern USER_NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9_\\-]{4,20}");

    private NewAccountCheck() {}

    static FieldErrors user(FieldErrors errors, String user, IdentityMessages words) {
        if (user == null || !USER_NAME.matcher(user.strip()).matches()) {
            return errors.and("user", words.userNameWrong());
        }
        return AuditTrail.isReserved(user) ? errors.and("user", words.userNameTaken()) : errors;
    }

    static FieldErrors password(FieldErrors errors, String password, String user, IdentityMessages words) {
        return Passwords.refusal(password, user)
                .map(refusal -> refusal == Passwords.Refusal.LENGTH ? words.passwordWrong() : words.passwordCommon())
                .map(sentence -> errors.and("password", sentence))
                .orElse(errors);
    }
}
