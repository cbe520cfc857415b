package org.open12315.intake;

import java.util.List;
import org.open12315.web.Choice;

/**
 * A page of the journey.
 *
 * @param base address of the draft
 * @param back address of the page before
 * @param places places that the typed one may mean
 * @param placeText what stands in the field for the place
 */
public record StepView(
        String base,
        boolean complaint,
        int step,
        int total,
        String back,
        Answers answers,
        List<Choice> places,
        String placeText) {}
