/** The codes of OpenID4VCI 1.0 §6.3, §7, §8.3.1.2, RFC 6749 §5.2 and RFC 9449 §5, §7.1. */
export type WalletErrorCode =
  | 'invalid_request'
  | 'invalid_grant'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_token'
  | 'invalid_dpop_proof'
  | 'use_dpop_nonce'
  | 'invalid_credential_request'
  | 'unknown_credential_configuration'
  | 'unknown_credential_identifier'
  | 'invalid_proof'
  | 'invalid_nonce'
  | 'invalid_encryption_parameters'
  | 'credential_request_denied'
  | 'invalid_notification_id'
  | 'invalid_notification_request';

/** What is wrong with a wallet's request, in the words of its protocol: for its developer, not for the holder. */
export class WalletError extends Error {
  readonly code: WalletErrorCode;

  constructor(code: WalletErrorCode, description: string) {
    super(description);
    this.name = 'WalletError';
    this.code = code;
  }

  /** The description in the characters that one may have (RFC 6750 §3, OpenID4VCI 1.0 §8.3.1.2). */
  get body(): { error: WalletErrorCode; error_description: string } {
    return {
      error: this.code,
      error_description: this.message.replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, "'"),
    };
  }
}
