package org.open12315.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.Passwords;
import org.open12315.identity.person.RealName;
import org.open12315.identity.person.RealNameCheck;
import org.open12315.identity.person.RealNameCheck.Mistake;
import org.open12315.identity.person.UserNames;
import org.open12315.jurisdiction.Divisions;

/** What is wrong with the fields of a registration, in words; the same for pages and for the API. */
@ApplicationScoped
class RegistrationRules {

    /** Either a person, or what is wrong by field; underAge if nothing else matters. */
    record Person(Optional<RealName> person, Map<String, String> mistakes, boolean underAge) {}

    private final RealNameCheck persons;
    private final Clock clock;

    RegistrationRules(Divisions divisions, Clock clock) {
        this.persons = new RealNameCheck(code -> isDivision(divisions, code));
        this.clock = clock;
    }

    /** Mistakes by field: user, password, mobile. */
    Map<String, String> start(String user, String password, String mobile, RegistrationMessages words) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        UserNames.refusal(user == null ? "" : user.strip())
                .ifPresent(refusal -> mistakes.put("user", userName(refusal, words)));
        Optional<MobileNumber> number = MobileNumber.parse(mobile);
        Passwords.refusal(password, user, number.map(MobileNumber::national).orElse(null))
                .ifPresent(refusal -> mistakes.put("password", password(refusal, words)));
        if (number.isEmpty()) {
            mistakes.put("mobile", words.mobileWrong());
        }
        return mistakes;
    }

    Person person(RealNameCheck.Typed typed, RegistrationMessages words) {
        RealNameCheck.Result result = persons.check(typed, LocalDate.now(clock));
        Map<String, String> mistakes = new LinkedHashMap<>();
        result.mistakes().forEach((field, mistake) -> mistakes.put(field, told(field, mistake, words)));
        return new Person(result.person(), mistakes, result.mistakes().containsValue(Mistake.UNDER_AGE));
    }

    static String password(Passwords.Refusal refusal, RegistrationMessages words) {
        return refusal == Passwords.Refusal.LENGTH ? words.passwordLength() : words.passwordCommon();
    }

    private static String userName(UserNames.Refusal refusal, RegistrationMessages words) {
        return switch (refusal) {
            case FORM -> words.userNameForm();
            case RESERVED -> words.userNameReserved();
            case OFFICIOUS -> words.userNameOfficious();
            case INSULTING -> words.userNameInsulting();
        };
    }

    private static String told(String field, Mistake mistake, RegistrationMessages words) {
        boolean missing = mistake == Mistake.MISSING;
        if (mistake == Mistake.UNDER_AGE) {
            return words.underAge();
        }
        return switch (field) {
            case "name" -> missing ? words.nameMissing() : words.nameForm();
            case "documentKind" -> words.documentKindMissing();
            case "born" -> missing ? words.bornMissing() : words.bornForm();
            case "email" -> words.emailForm();
            default ->
                switch (mistake) {
                    case MISSING -> words.documentNumberMissing();
                    case DIVISION -> words.documentNumberDivision();
                    case NOT_BORN -> words.documentNumberBorn();
                    default -> words.documentNumberForm();
                };
        };
    }

    /**
     * Numbers keep the code of the time they were given, and no list has all codes since 1984: the county must be known
     * where its city is, otherwise the province is enough. Residence permits of Hong Kong, Macao and Taiwan people begin
     * with 81, 82 and 83.
     */
    static boolean isDivision(Divisions divisions, String code) {
        if (code.matches("8[123]0000")) {
            return true;
        }
        return divisions.find(code).isPresent()
                || divisions.find(code.substring(0, 2) + "0000").isPresent()
                        && divisions.find(code.substring(0, 4) + "00").isEmpty();
    }
}
