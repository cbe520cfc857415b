package org.open12315.intake;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened.
 *
 * @param category goods or service, a code of the catalogue
 * @param problem problem category, a code of the catalogue
 * @param facts the sender's own words, 10 to 2,000 characters
 * @param amount amount in dispute, yuan
 * @param purchasedOn date of purchase
 * @param orderNumber as on the receipt or in the app
 */
@Schema(name = "Matter")
public record Matter(
        @Schema(examples = "appliances.kitchen")
        @NotBlank(message = "{intake.category}")
        @CatalogueCode(value = CatalogueCode.List.CATEGORY, message = "{intake.category.unknown}")
        String category,

        @Schema(examples = "quality")
        @NotBlank(message = "{intake.problem}")
        @CatalogueCode(value = CatalogueCode.List.PROBLEM, message = "{intake.problem.unknown}")
        String problem,

        @Schema(examples = "11月11日购买的电饭煲，第二次使用就漏电跳闸，联系商家三次都不处理。")
        @NotBlank(message = "{intake.facts}")
        @Size(min = 10, max = 2000, message = "{intake.facts.length}")
        @PlainText
        String facts,

        @Schema(examples = "299.00")
        @DecimalMin(value = "0", message = "{intake.amount}")
        @DecimalMax(value = "1000000000", message = "{intake.amount}")
        @Digits(integer = 10, fraction = 2, message = "{intake.amount}")
        BigDecimal amount,

        @Schema(examples = "2026-11-11") @PastOrPresent(message = "{intake.purchased-on}")
        LocalDate purchasedOn,

        @Schema(examples = "4023456789012345678") @Size(max = 64, message = "{intake.long}") @PlainText
        String orderNumber) {}
