package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of states and steps, and what can be wrong with a step. English: {@code messages/casework_en.properties}. */
@MessageBundle("casework")
interface CaseworkMessages {

    // --- states ---

    @Message("待分送")
    String stateClearing();

    @Message("待受理")
    String stateAssignedComplaint();

    @Message("待核查")
    String stateAssignedReport();

    @Message("并案办理")
    String stateLinked();

    @Message("待补充材料")
    String stateSupplementAsked();

    @Message("已受理")
    String stateAccepted();

    @Message("调解中")
    String stateMediating();

    @Message("已达成和解")
    String stateSettled();

    @Message("调解终止")
    String stateTerminated();

    @Message("不予受理")
    String stateRefused();

    @Message("已撤回")
    String stateWithdrawn();

    @Message("核查中")
    String stateChecking();

    @Message("延期核查")
    String stateExtended();

    @Message("已立案")
    String stateInvestigationOpened();

    @Message("不予立案")
    String stateNotOpened();

    @Message("已告知举报人")
    String stateTold();

    @Message("已移送")
    String stateTransferred();

    @Message("已办结")
    String stateClosed();

    // --- steps ---

    @Message("分送")
    String doAssign();

    @Message("转办")
    String doPassOn();

    @Message("退回分送")
    String doReturn();

    @Message("移送其他部门")
    String doTransfer();

    @Message("作为另一件事办理")
    String doSeparate();

    @Message("要求补充材料")
    String doAskSupplement();

    @Message("补充材料")
    String doSupplement();

    @Message("受理")
    String doAccept();

    @Message("不予受理")
    String doRefuse();

    @Message("开始调解")
    String doMediate();

    @Message("记录和解")
    String doSettle();

    @Message("终止调解")
    String doTerminate();

    @Message("撤回")
    String doWithdraw();

    @Message("开始核查")
    String doCheck();

    @Message("批准延期")
    String doExtend();

    @Message("立案")
    String doOpenInvestigation();

    @Message("不予立案")
    String doDoNotOpen();

    @Message("告知举报人")
    String doTellReporter();

    @Message("办结")
    String doClose();

    // --- what a step means, said beside its form ---

    @Message("送到有管辖权的机关，受理期限从今天重新计算。")
    String hintAssign();

    @Message("转给另一个有管辖权的机关，期限从今天重新计算。")
    String hintPassOn();

    @Message("本机关没有管辖权，退回上级的分送岗位。")
    String hintReturn();

    @Message("市场监管以外的部门才有权处理，写明移送给谁。办件在这里结束。")
    String hintTransfer();

    @Message("与在先的一件不是同一件事，单独办理并重新计算期限。")
    String hintSeparate();

    @Message("写明缺什么。提交人补充以后，受理期限重新计算。")
    String hintAskSupplement();

    @Message("受理后开始计算调解期限，提交人会看到已受理。")
    String hintAccept();

    @Message("选择法定理由，提交人会看到理由。办件在这里结束。")
    String hintRefuse();

    @Message("双方同意调解后进行。")
    String hintMediate();

    @Message("写明双方约定的内容，双方都会得到告知。")
    String hintSettle();

    @Message("选择法定理由，双方都会得到告知。")
    String hintTerminate();

    @Message("开始核实举报的线索。")
    String hintCheck();

    @Message("只能延长一次，从原期限的最后一天起算。")
    String hintExtend();

    @Message("写明立案的依据。")
    String hintOpenInvestigation();

    @Message("写明不予立案的原因，实名举报人会看到。")
    String hintDoNotOpen();

    @Message("已经把决定告知实名举报人。")
    String hintTellReporter();

    @Message("需要告知的都已经告知，办件结束。")
    String hintClose();

    // --- what is wrong ---

    @Message("请写明原因，最多 1000 个字。")
    String needReason();

    @Message("请从列表中选择法定理由。")
    String needGround();

    @Message("请写明另一个机关所在的地方。")
    String needAuthority();

    @Message("有几个地方叫这个名字，请写全：{places}")
    String whichAuthority(String places);

    @Message("您打开页面以后，这件办件已经有了变化")
    String staleTitle();

    @Message("您刚才的操作没有保存。请看下面的最新情况再决定。")
    String staleText();

    @Message("{who}在 {when}：{what}")
    String staleLine(String who, String when, String what);

    @Message("您刚才填写的内容")
    String staleTyped();

    @Message("这个操作现在不能进行")
    String notOpenTitle();

    @Message("办件现在的状态是“{state}”，不能进行“{step}”。")
    String notOpenText(String state, String step);

    @Message("没有查到这个办件，或者不属于您可以查看的范围。")
    String caseNotFound();

    @Message("您的岗位不能进行这个操作。")
    String forbidden();

    @Message("办件已被他人更改，请重新读取后再试。")
    String staleProblem();

    @Message("参数 {name} 的值不对。")
    String badParameter(String name);

    @Message("请写明办件的版本号 version。")
    String needVersion();

    @Message("请写明要进行的操作 action。")
    String needAction();
}
