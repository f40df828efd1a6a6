import { describe, expect, test } from 'vitest'
import { originOf, publicAddress } from '../../lib/web/address'

describe('what may be asked for', () => {
  test.each([
    ['https://packs.example/index.json', 'https://packs.example/index.json'],
    ['https://PACKS.example:443/a?b=1#c', 'https://packs.example/a?b=1'],
    ['https://sub.domain.example.org./x', 'https://sub.domain.example.org./x'],
    ['https://münze.example/', 'https://xn--mnze-0ra.example/'],
  ])('%s', (typed, address) => {
    expect(publicAddress(typed)).toEqual({ ok: true, address })
  })

  test.each([
    ['', 'no-address'],
    ['packs.example', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['file:///etc/passwd', 'no-address'],
    ['data:text/plain,a', 'no-address'],
    ['ftp://packs.example/', 'no-address'],
    [`https://packs.example/${'a'.repeat(3_000)}`, 'no-address'],
    ['http://packs.example/', 'not-https'],
    ['https://me@packs.example/', 'credentials'],
    ['https://me:secret@packs.example/', 'credentials'],
    ['https://packs.example:8443/', 'port'],
    ['https://localhost/', 'private-host'],
    ['https://localhost./', 'private-host'],
    ['https://a.localhost/', 'private-host'],
    ['https://router/', 'private-host'],
    ['https://printer.local/', 'private-host'],
    ['https://metadata.google.internal/', 'private-host'],
    ['https://nas.home.arpa/', 'private-host'],
    ['https://127.0.0.1/', 'private-host'],
    ['https://127.1/', 'private-host'],
    ['https://0x7f000001/', 'private-host'],
    ['https://2130706433/', 'private-host'],
    ['https://017700000001/', 'private-host'],
    ['https://10.0.0.1/', 'private-host'],
    ['https://169.254.169.254/latest/meta-data', 'private-host'],
    ['https://[::1]/', 'private-host'],
    ['https://[::ffff:127.0.0.1]/', 'private-host'],
    ['https://[fe80::1]/', 'private-host'],
    ['https://①②⑦.⓪.⓪.①/', 'private-host'],
  ])('not %s', (typed, fault) => {
    expect(publicAddress(typed)).toEqual({ ok: false, fault })
  })

  test('leave is asked for one host alone', () => {
    expect(originOf('https://packs.example/a/b.json')).toBe('https://packs.example/*')
  })
})
