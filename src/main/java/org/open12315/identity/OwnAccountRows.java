package org.open12315.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.open12315.kernel.Clocks;
import org.open12315.web.Choice;
import org.open12315.web.Dates;
import org.open12315.web.SummaryRow;

/** The lines of the page of the own account. */
final class OwnAccountRows {

    private OwnAccountRows() {}

    static List<SummaryRow> of(
            OwnAccountView account,
            OwnAccountMessages words,
            RegistrationMessages registration,
            PasskeyMessages passkeys,
            EmailMessages emails,
            Locale locale) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(new SummaryRow(words.userName(), account.user(), null));
        if (!Roles.ofConsumer(account.role())) {
            rows.add(new SummaryRow(words.displayName(), account.displayName(), null));
            rows.add(new SummaryRow(words.authority(), account.authority(), null));
        }
        if (account.verification() != null) {
            rows.add(new SummaryRow(words.name(), account.name(), null));
            rows.add(new SummaryRow(kind(account, registration), account.documentNumber(), null));
            rows.add(new SummaryRow(words.verification(), verification(account, words, locale), null));
            rows.add(new SummaryRow(
                    words.mobile(),
                    account.mobile(),
                    account.role().equals(Roles.CONSUMER) ? "/account/mobile" : null));
            rows.add(new SummaryRow(words.email(), email(account, emails), "/account/email"));
        }
        rows.add(new SummaryRow(words.password(), "••••••••", "/account/password"));
        rows.add(new SummaryRow(passkeys.title(), passkeys.whatShort(), "/account/passkeys"));
        return rows;
    }

    private static String email(OwnAccountView account, EmailMessages emails) {
        if (account.email() == null) {
            return null;
        }
        return account.emailConfirmed()
                ? emails.shownConfirmed(account.email())
                : emails.shownUnconfirmed(account.email());
    }

    private static String kind(OwnAccountView account, RegistrationMessages registration) {
        return RegistrationForm.kinds(registration).stream()
                .filter(choice -> choice.value().equals(account.documentKind()))
                .map(Choice::text)
                .findFirst()
                .orElseGet(registration::documentNumber);
    }

    private static String verification(OwnAccountView account, OwnAccountMessages words, Locale locale) {
        return switch (account.verification()) {
            case "verified" -> words.verified(account.verifiedBy(), day(account, locale));
            case "pending" -> words.pending();
            case "failed" -> words.failed(account.verifiedBy(), day(account, locale));
            default -> words.unverified();
        };
    }

    private static String day(OwnAccountView account, Locale locale) {
        return Dates.day(account.verifiedAt().atZone(Clocks.BEIJING).toLocalDate(), locale);
    }
}
