package org.open12315.intake;

import java.time.Instant;
import java.util.List;
import org.open12315.web.Choice;

/**
 * A page of the journey.
 *
 * @param base address of the draft
 * @param autosave address to which the page saves while one types
 * @param back address of the page before
 * @param places places that the typed one may mean
 * @param placeText what stands in the field for the place
 * @param savedAt when something was kept last; null for a draft in which nothing stands yet
 */
public record StepView(
        String base,
        String autosave,
        boolean complaint,
        int step,
        int total,
        String back,
        Answers answers,
        List<Choice> places,
        String placeText,
        Instant savedAt) {}
