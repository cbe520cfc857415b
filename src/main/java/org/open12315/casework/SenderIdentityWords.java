package org.open12315.casework;

import java.util.Locale;
import org.open12315.identity.SenderIdentity;
import org.open12315.identity.Verification;
import org.open12315.kernel.Clocks;
import org.open12315.web.Dates;

/** What an officer reads about the identity behind the account: also when nobody checked it, and when the name differs. */
final class SenderIdentityWords {

    private SenderIdentityWords() {}

    static String of(SenderIdentity sender, Locale locale) {
        CaseMessages words = StepWords.bundle(CaseMessages.class, locale);
        Verification verification = sender.verification();
        if (verification == null) {
            return words.identityNone();
        }
        return state(verification, words, locale)
                + (sender.sameName() ? words.identitySameName() : words.identityOtherName());
    }

    private static String state(Verification verification, CaseMessages words, Locale locale) {
        return switch (verification.state()) {
            case VERIFIED -> words.identityVerified(verification.by(), day(verification, locale));
            case PENDING -> words.identityPending();
            case FAILED -> words.identityFailed(verification.by(), day(verification, locale));
            case UNVERIFIED -> words.identityUnverified();
        };
    }

    private static String day(Verification verification, Locale locale) {
        return Dates.day(verification.at().atZone(Clocks.BEIJING).toLocalDate(), locale);
    }
}
