package org.open12315.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;

/**
 * Whom the submission is against, as the sender knows it.
 *
 * @param name registered name or name of the shop
 * @param creditCode unified social credit code (GB 32100), if known
 * @param divisionCode division of the place of business, six digits (nine with the township), if known
 * @param address street address, if known
 * @param platform name of the platform, for a seller on one
 * @param channel how it sells
 */
@Schema(name = "Business")
public record Business(
        @Schema(examples = "杭州某某食品有限公司")
        @NotBlank(message = "{intake.business.name}")
        @Size(max = 100, message = "{intake.long}")
        String name,

        @Schema(examples = "91330110MA2AXYZQ4Q") @CreditCode String creditCode,

        @Schema(examples = "330110") @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "{intake.division}")
        String divisionCode,

        @Schema(examples = "文一西路969号") @Size(max = 200, message = "{intake.long}")
        String address,

        @Schema(examples = "淘宝") @Size(max = 50, message = "{intake.long}")
        String platform,

        @NotNull(message = "{intake.channel}") SaleChannel channel) {

    Against toMessage() {
        return new Against(
                name.strip(),
                blankToNull(creditCode),
                blankToNull(divisionCode),
                blankToNull(address),
                blankToNull(platform),
                channel);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
