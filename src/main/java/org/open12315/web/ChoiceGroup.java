package org.open12315.web;

import java.util.List;

/**
 * Answers of a list that belong together.
 *
 * @param label what they have in common
 * @param choices at least one
 */
public record ChoiceGroup(String label, List<Choice> choices) {

    public ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
