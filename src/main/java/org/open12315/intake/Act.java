package org.open12315.intake;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where and when a reported act took place.
 *
 * @param divisionCode division, six or nine digits; null means the place of the business
 * @param address street, shop, or address of the page
 * @param happenedOn the day
 */
@Schema(name = "Act")
public record Act(
        @Schema(examples = "110105") @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "{intake.division}")
        String divisionCode,

        @Schema(examples = "建国路87号地下一层") @Size(max = 200, message = "{intake.long}") @PlainText
        String address,

        @Schema(examples = "2026-11-12") @PastOrPresent(message = "{intake.happened-on}")
        LocalDate happenedOn) {}
