package org.open12315.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.open12315.web.FieldErrors;

/**
 * What a new account must be like. Long passwords of any kind, no rules of composition, none from a list of common ones:
 * NIST SP 800-63B, section 5.1.1.2.
 */
final class NewAccountCheck {

    private static final Pattern USER_NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9_\\-]{4,20}");
    private static final Set<String> COMMON = common();

    private NewAccountCheck() {}

    static FieldErrors check(String user, String password, IdentityMessages words) {
        FieldErrors errors = FieldErrors.none();
        if (user == null || !USER_NAME.matcher(user.strip()).matches()) {
            errors = errors.and("user", words.userNameWrong());
        }
        if (password == null || password.length() < 8 || password.length() > 64) {
            errors = errors.and("password", words.passwordWrong());
        } else if (COMMON.contains(password.toLowerCase(Locale.ROOT)) || password.equalsIgnoreCase(user)) {
            errors = errors.and("password", words.passwordCommon());
        }
        return errors;
    }

    private static Set<String> common() {
        try (InputStream file = NewAccountCheck.class.getResourceAsStream("/data/common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
