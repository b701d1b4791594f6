import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

// Its own SHA-512 needs WebCrypto, which is what is missing here.
hashes.sha512 = sha512

/** Ed25519 for platforms whose WebCrypto has none. Loaded only there. */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return verify(signature, message, publicKey)
  } catch {
    return false
  }
}
