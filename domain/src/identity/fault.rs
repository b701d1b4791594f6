//! What identity refuses.

crate::faults! {
    /// Refusals of identity.
    pub enum IdentityFault {
        /// E-mail address and password do not belong together, or there is no such account.
        Invalid InvalidCredentials = "INVALID_CREDENTIALS" at "password",
            en "E-mail address or password is wrong.", zh "邮箱或密码不正确。";
        /// The account is a member of no organisation that it may sign in to.
        Invalid NoMembership = "NO_MEMBERSHIP" at "organization",
            en "You are not a member of this organisation.", zh "您不是该组织的成员。";
        /// The refresh token is unknown, expired or used before; sign in again.
        Invalid InvalidRefreshToken = "INVALID_REFRESH_TOKEN" at "refreshToken",
            en "The session has ended. Please sign in again.", zh "会话已结束，请重新登录。";
        /// The invitation does not exist, has expired, was withdrawn or was used before.
        Invalid InvalidInvitation = "INVALID_INVITATION" at "token",
            en "This invitation is not valid any more. Ask for a new one.",
            zh "该邀请已失效，请联系邀请人重新发送。";
        /// The invitation was accepted before it could be withdrawn.
        Conflict InvitationAccepted = "INVITATION_ACCEPTED" at "id",
            en "This invitation was accepted already. Disable the person instead.",
            zh "该邀请已被接受，如需阻止请停用该人员。";
        /// The code is wrong, was used or tried too often, or has expired.
        Invalid InvalidSignInCode = "INVALID_SIGN_IN_CODE" at "code",
            en "This code is not valid. Ask for a new one.", zh "验证码无效，请重新获取。";
        /// Nobody shuts themselves out.
        Invalid NotYourself = "NOT_YOURSELF" at "id",
            en "You cannot do this to yourself. Ask another administrator.",
            zh "不能对自己执行此操作，请联系其他管理员。";
        /// The organisation has as many departments as it may have.
        Conflict TooManyDepartments { max: i64 } = "TOO_MANY_DEPARTMENTS",
            en "There can be at most {max} departments.", zh "最多可设 {max} 个部门。";
        /// The password is too short or too long.
        Invalid WeakPassword { min: i64, max: i64 } = "WEAK_PASSWORD" at "password",
            en "A password needs {min} to {max} characters.", zh "密码长度应为 {min} 到 {max} 个字符。";
        /// Guests hold guest roles only, members hold none.
        Invalid RolesMixed = "ROLES_MIXED" at "roles",
            en "SUPPLIER and COLLABORATOR are for guests and cannot be combined with other roles.",
            zh "供应商与外部协作者为访客角色，不能与其他角色同时授予。";
        /// Somebody may only invite to roles below their own.
        Forbidden RoleTooHigh { role: String } = "ROLE_TOO_HIGH" at "roles",
            en "Only an administrator can give the role {role}.", zh "只有管理员可以授予角色 {role}。";
        /// A supplier's person needs a supplier.
        Invalid SupplierRequired = "SUPPLIER_REQUIRED" at "supplierId",
            en "Say which supplier the person belongs to.", zh "请选择该人员所属的供应商。";
        /// Grants are for guests; members have roles.
        Invalid NotAGuest = "NOT_A_GUEST" at "userId",
            en "Only guests need objects to be shared with them.", zh "仅可向访客共享对象。";
        /// A person of one supplier is not shown what is another supplier's.
        Invalid OtherSupplier = "OTHER_SUPPLIER" at "nodeId",
            en "This belongs to another supplier than the guest does.",
            zh "该对象属于另一家供应商，不能共享给此访客。";
        /// A time that must lie ahead has passed, or lies too far ahead.
        Invalid InvalidExpiry { max_days: i64 } = "INVALID_EXPIRY" at "expiresAt",
            en "Choose a time ahead, at most {max_days} days from now.",
            zh "请选择未来的时间，最长 {max_days} 天。";
        /// A token's scope that does not exist.
        Invalid UnknownScope { scope: String } = "UNKNOWN_SCOPE" at "scopes",
            en "There is no scope {scope}.", zh "不存在权限范围 {scope}。";
    }
}
