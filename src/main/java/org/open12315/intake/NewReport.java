package org.open12315.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A report (举报) as a sender fills it in.
 *
 * @param anonymous the reporter's identity is withheld from everybody; then there is no person and no reward
 * @param person the reporter, required unless anonymous
 * @param rewardWished the reporter wishes the reward for verified reports
 * @param evidence ids of own files, uploaded before, in their order
 */
@Schema(name = "NewReport")
public record NewReport(
        @NotNull(message = "{intake.required}") @Valid Business against,
        @NotNull(message = "{intake.required}") @Valid Matter matter,
        @Valid Act act,
        boolean anonymous,
        @Valid Person person,
        boolean rewardWished,
        Long separateFrom,

        @Schema(examples = "[\"6f1c0c52-7f0e-4c55-9a43-0f3c4c1f4f11\"]")
        List<@NotNull(message = "{intake.required}") UUID> evidence) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{intake.report.person}")
    public boolean isPersonGivenUnlessAnonymous() {
        return anonymous || person != null;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{intake.report.reward}")
    public boolean isRewardOnlyForNamed() {
        return !anonymous || !rewardWished;
    }

    NewSubmission submission() {
        return new NewSubmission(
                SubmissionKind.REPORT,
                against,
                matter,
                List.of(),
                null,
                anonymous ? null : person,
                act,
                anonymous,
                rewardWished,
                separateFrom,
                evidence);
    }
}
