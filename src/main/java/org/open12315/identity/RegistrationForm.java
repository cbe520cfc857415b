package org.open12315.identity;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.person.RealNameCheck;
import org.open12315.web.Choice;
import org.open12315.web.FieldError;
import org.open12315.web.FieldErrors;

/** What is typed on the pages of the registration, as it was typed. */
final class RegistrationForm {

    private RegistrationForm() {}

    /** Step one; the passwords are never shown again. */
    public static class Account {
        @RestForm
        public String user;

        @RestForm
        public String password;

        @RestForm
        public String again;

        @RestForm
        public String mobile;

        /** What the widget of the human check found; browsers without script send none. */
        @RestForm("altcha")
        public String humanCheck;
    }

    /** The last step. */
    public static class Person {
        @RestForm
        public String name;

        @RestForm
        public String documentKind;

        @RestForm
        public String documentNumber;

        @RestForm
        public String born;

        @RestForm
        public String email;

        RealNameCheck.Typed typed() {
            return new RealNameCheck.Typed(name, documentKind, documentNumber, born, email);
        }
    }

    static FieldErrors errors(Map<String, String> mistakes) {
        return FieldErrors.of(mistakes.entrySet().stream()
                .map(mistake -> new FieldError(mistake.getKey(), mistake.getValue()))
                .toList());
    }

    static List<Choice> kinds(RegistrationMessages words) {
        return List.of(
                new Choice("resident-card", words.residentCard()),
                new Choice("hong-kong-macao-permit", words.hongKongMacaoPermit()),
                new Choice("taiwan-permit", words.taiwanPermit()),
                new Choice("passport", words.passport()),
                new Choice("foreigner-residence-card", words.foreignerResidenceCard()));
    }
}
