package org.open12315.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who complains (Decree 20 art. 9: name, telephone and address).
 *
 * @param name as on the identity document
 * @param telephone mobile or fixed line, with area code
 * @param address where letters reach the person
 */
public record Person(
        @Schema(examples = "李明") @NotBlank(message = "{intake.person.name}") @Size(max = 50, message = "{intake.long}")
        String name,

        @Schema(examples = "13812345678")
        @NotBlank(message = "{intake.person.telephone}")
        @Pattern(regexp = "^$|\\+?[0-9][0-9\\- ]{5,19}", message = "{intake.person.telephone.form}")
        String telephone,

        @Schema(examples = "浙江省杭州市余杭区仓前街道文一西路1号")
        @NotBlank(message = "{intake.person.address}")
        @Size(max = 200, message = "{intake.long}")
        String address) {}
