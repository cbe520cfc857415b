package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of the audit trail. English: {@code messages/audit_en.properties}. */
@MessageBundle("audit")
interface AuditMessages {

    @Message("账号操作记录")
    String title();

    @Message("谁在什么时候对本单位及下级单位的账号做了什么。记录只增不改。消费者的账号只显示编号。")
    String explanation();

    @Message("没有操作记录。")
    String none();

    @Message("单位代码")
    String filterAuthority();

    @Message("用户名")
    String filterUser();

    @Message("只看对不属于任何单位的账号的操作，不含本人的")
    String filterNone();

    @Message("查询")
    String search();

    @Message("没有这个单位，或者它不在您管理的范围内。请填写六位单位代码，例如 330110。")
    String authorityWrong();

    @Message("时间")
    String at();

    @Message("操作人")
    String actor();

    @Message("操作")
    String action();

    @Message("账号")
    String subject();

    @Message("单位")
    String authority();

    @Message("说明")
    String detail();

    @Message("消费者账号 {number}")
    String consumer(String number);

    @Message("邀请 {number}")
    String invitation(String number);

    @Message("邀请人员")
    String invited();

    @Message("撤回邀请")
    String invitationWithdrawn();

    @Message("暂停消费者账号")
    String suspended();

    @Message("对暂停提出申诉")
    String appealed();

    @Message("恢复被暂停的账号")
    String suspensionLifted();

    @Message("维持账号暂停")
    String suspensionUpheld();

    @Message("应邀开通账号")
    String invitationAccepted();

    @Message("本人")
    String owner();

    @Message("自助注册")
    String registration();

    @Message("系统启动")
    String start();

    @Message("统一身份认证")
    String provider();

    @Message("实名核验")
    String verifier();

    @Message("按统一身份认证更新角色")
    String claimsTaken();

    @Message("关联身份认证平台")
    String identityLinked();

    @Message("申请实名核验")
    String verificationAsked();

    @Message("附人脸照片，本人已同意")
    String withFace();

    @Message("暂停 {number}")
    String suspension(String number);

    @Message("实名核验通过")
    String identityVerified();

    @Message("实名核验未通过")
    String identityDenied();

    @Message("实名核验未答复")
    String unanswered();

    @Message("开通账号")
    String created();

    @Message("停用账号")
    String deactivated();

    @Message("恢复账号")
    String activated();

    @Message("变更角色")
    String roleChanged();

    @Message("修改密码")
    String passwordChanged();

    @Message("重置密码")
    String passwordReset();

    @Message("更换手机号码")
    String mobileChanged();

    @Message("更换电子邮箱")
    String emailChanged();

    @Message("注销账号")
    String closed();

    @Message("消费者")
    String roleConsumer();

    @Message("改为")
    String to();
}
