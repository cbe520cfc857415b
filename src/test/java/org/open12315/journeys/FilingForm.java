package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person types on the pages of a filing, page by page, with or without script. */
final class FilingForm {

    static final String SHOP = "余杭禾味电器商行";
    static final String FACTS = "11月11日在店里买的电饭煲，第二次使用就漏电跳闸，家里老人被电了一下。\n去店里三次都不给退，说包装拆了。";

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            entry("您要投诉或举报谁？", "Whom is it against?"),
            entry("实体店、线下", "In a shop or at its premises"),
            entry("发生了什么事？", "What happened?"),
            entry("您希望怎么解决？", "What do you want?"),
            entry("退款", "Refund"),
            entry("赔偿", "Compensation"),
            entry("证据材料", "Evidence"),
            entry("您是谁？", "Who are you?"),
            entry("请核对后提交", "Check before you send"),
            entry("下一步", "Continue"),
            entry("提交", "Send"));

    /** Milliseconds. */
    private static final double WHILE_LISTS_COME = 10_000;

    private final Page page;
    private final Map<String, String> words;

    FilingForm(Page page) {
        this(page, Map.of());
    }

    private FilingForm(Page page, Map<String, String> words) {
        this.page = page;
        this.words = words;
    }

    static FilingForm english(Page page) {
        return new FilingForm(page, ENGLISH);
    }

    private String say(String chinese) {
        return words.getOrDefault(chinese, chinese);
    }

    /** The shop and its place by name, as one types it where no script offers lists. */
    FilingForm against(String shop) {
        heading("您要投诉或举报谁？");
        page.locator("#name").fill(shop);
        choose("实体店、线下");
        if (!typePlace("浙江省杭州市余杭区")) {
            choosePlace("330000", "330100", "330110");
        }
        page.locator("#address").fill("五常大道178号");
        return next();
    }

    FilingForm what(String facts) {
        heading("发生了什么事？");
        page.locator("#category").selectOption("appliances.kitchen");
        page.locator("#problem").selectOption("quality");
        page.locator("#facts").fill(facts);
        page.locator("#amount").fill("299");
        page.locator("#purchasedOn").fill("2026-11-11");
        page.locator("#orderNumber").fill("4023456789012345678");
        return next();
    }

    FilingForm want() {
        return wants().files();
    }

    /** As far as the files. */
    FilingForm wants() {
        heading("您希望怎么解决？");
        choose("退款");
        choose("赔偿");
        page.locator("#wantedAmount").fill("897");
        return next();
    }

    FilingForm act() {
        heading("违法行为发生在哪里？");
        page.locator("#actAddress").fill("五常大道178号一楼柜台");
        page.locator("#happenedOn").fill("2026-11-12");
        return next().files();
    }

    /** Without any. */
    FilingForm files() {
        heading("证据材料");
        return next();
    }

    FilingForm who() {
        heading("您是谁？");
        page.locator("#personName").fill("陈慧敏");
        page.locator("#telephone").fill("13905710001");
        page.locator("#personAddress").fill("浙江省杭州市余杭区仓前街道良睦路18号");
        return next();
    }

    FilingForm next() {
        return press("下一步");
    }

    FilingForm press(String chinese) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(say(chinese)).setExact(true))
                .press("Enter");
        return this;
    }

    FilingForm heading(String chinese) {
        assertThat(page.locator("h1")).hasText(say(chinese));
        return this;
    }

    /** Named: tells who one is. */
    FilingForm named() {
        heading("您是谁？");
        page.locator("#anonymous").press("Space");
        return who();
    }

    FilingForm anonymous() {
        heading("您是谁？");
        page.locator("#anonymous-yes").press("Space");
        return next();
    }

    /** By key: a click waits for frames, which do not come where scripts are off. */
    private void choose(String chinese) {
        page.getByLabel(say(chinese), new Page.GetByLabelOptions().setExact(true))
                .press("Space");
    }

    /** The number on the receipt, without its gaps. */
    String receipt() {
        Locator number = page.locator(".receipt-number");
        assertThat(number).hasText(Pattern.compile("[0-9]{6} [0-9]{6} [0-9]{6}"));
        return number.textContent().replace(" ", "");
    }

    /** The picker of places: each list is asked for when the one before was answered. */
    /** False where lists stand in the place of the input: the script may put them there just while one begins to type. */
    private boolean typePlace(String place) {
        Locator typed = page.locator("input[type=text][name=division]");
        if (typed.count() == 0) {
            return false;
        }
        try {
            typed.fill(place, new Locator.FillOptions().setTimeout(WHILE_LISTS_COME));
            return true;
        } catch (TimeoutError lists) {
            return false;
        }
    }

    private void choosePlace(String... codes) {
        for (String code : codes) {
            page.locator("select:has(option[value='" + code + "'])").first().selectOption(code);
        }
    }
}
