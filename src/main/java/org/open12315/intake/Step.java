package org.open12315.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page of the journey through a submission, with the fields it asks for in their order on the page. */
public enum Step {
    AGAINST("name", "channel", "platform", "division", "address", "creditCode"),
    WHAT("category", "problem", "facts", "amount", "purchasedOn", "orderNumber"),
    WANT("wants", "wantedAmount"),
    EVIDENCE(),
    ACT("actDivision", "actAddress", "happenedOn"),
    WHO("anonymous", "personName", "telephone", "personAddress", "rewardWished"),
    CHECK;

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() {
        return fields;
    }

    /** Its part of the address. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Step> ofPath(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
