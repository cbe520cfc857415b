package org.open12315.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A complaint (投诉) as a sender fills it in.
 *
 * @param wants what is asked for, codes of the catalogue, at least one
 * @param wantedAmount how much money is asked for, yuan
 * @param separateFrom receipt number of an earlier submission that the sender says this is another matter than
 * @param evidence ids of own files, uploaded before, in their order
 */
@Schema(name = "NewComplaint")
public record NewComplaint(
        @NotNull(message = "{intake.required}") @Valid Business against,
        @NotNull(message = "{intake.required}") @Valid Matter matter,

        @Schema(examples = "[\"refund\"]")
        @NotEmpty(message = "{intake.wants}")
        @Size(max = 8, message = "{intake.wants.unknown}")
        List<
                        @NotNull(message = "{intake.wants.unknown}")
                        @CatalogueCode(value = CatalogueCode.List.WANT, message = "{intake.wants.unknown}") String>
                wants,

        @DecimalMin(value = "0", message = "{intake.amount}")
        @DecimalMax(value = "1000000000", message = "{intake.amount}")
        @Digits(integer = 10, fraction = 2, message = "{intake.amount}")
        BigDecimal wantedAmount,

        @NotNull(message = "{intake.required}") @Valid Person person,
        Long separateFrom,

        @Schema(examples = "[\"6f1c0c52-7f0e-4c55-9a43-0f3c4c1f4f11\"]")
        List<@NotNull(message = "{intake.required}") UUID> evidence) {

    NewSubmission submission() {
        return new NewSubmission(
                SubmissionKind.COMPLAINT,
                against,
                matter,
                wants,
                wantedAmount,
                person,
                null,
                false,
                false,
                separateFrom,
                evidence);
    }
}
