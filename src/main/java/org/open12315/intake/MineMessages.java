package org.open12315.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which one follows what one filed. English: {@code messages/mine_en.properties}. */
@MessageBundle("mine")
interface MineMessages {

    @Message("已收到")
    String received();

    @Message("请记下编号，查询和打电话时都要用。")
    String keepNumber();

    @Message("接下来会怎样")
    String nextSteps();

    @Message("7 个工作日内：有管辖权的市场监管部门决定是否受理，并告诉您。")
    String complaintDecide();

    @Message("受理后：组织您和商家调解，一般在 60 日内结束。")
    String complaintMediate();

    @Message("15 个工作日内：市场监管部门核查线索，决定是否立案，必要时可以延长 15 个工作日。")
    String reportCheck();

    @Message("实名举报：作出决定后 5 个工作日内告知您。")
    String reportTell();

    @Message("查看办理进度")
    String toCase();

    @Message("我的投诉举报")
    String myCases();

    @Message("已经提交的")
    String sent();

    @Message("您还没有提交过投诉或举报。")
    String noCases();

    @Message("受理编号")
    String number();

    @Message("状态")
    String state();

    @Message("已收到，正在分派")
    String onItsWay();

    @Message("办理单位")
    String authority();

    @Message("法定期限")
    String deadline();

    @Message("提交时间")
    String receivedAt();

    @Message("办理过程")
    String timeline();

    @Message("我提交的内容")
    String whatISaid();

    @Message("已与您先前的提交合并办理")
    String linkedTitle();

    @Message("内容与编号 {number} 相同，因此合并办理。")
    String linkedText(String number);

    @Message("查看先前的提交")
    String linkedSee();

    @Message("这是另一件事？请告诉我们")
    String linkedOther();

    @Message("如果这是另一件事，请说明区别")
    String separateReason();

    @Message("这是另一件事")
    String separate();

    @Message("撤回")
    String withdraw();

    @Message("撤回的原因")
    String withdrawReason();

    @Message("请写明原因，最多 500 个字。")
    String reasonNeeded();

    @Message("请补充材料")
    String supplementTitle();

    @Message("请在 {day} 前补充；逾期没有补充的，可能不予受理。")
    String supplementBy(String day);

    @Message("文件还没有传完。请等它传完，或者删除后再提交。")
    String supplementUnderWay();

    @Message("补充的内容")
    String supplement();

    @Message("先添加文件，再写明补充的内容；提交后会继续办理。")
    String supplementHint();

    @Message("提交补充")
    String sendSupplement();

    @Message("请写明补充的内容，最多 1000 个字。")
    String supplementNeeded();

    @Message("不再需要办理时，可以撤回。撤回后不能恢复。")
    String withdrawHint();

    @Message("现在已经不能这样做了，请查看最新状态。")
    String tooLate();

    @Message("进度查询")
    String track();

    @Message("18 位，可以带空格。只能查询本人提交的。")
    String trackHint();

    @Message("查询")
    String trackFind();

    @Message("编号有误，请对照回执重新输入。")
    String trackWrong();

    @Message("没有查到您名下的这个编号。")
    String trackNone();
}
