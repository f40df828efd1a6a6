const api = globalThis.browser ?? chrome
document.querySelector('button').addEventListener('click', async (event) => {
  document.querySelector('#out').textContent = event.isTrusted ? 'trusted' : 'made up'
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  void api.runtime.sendMessage(tab.id)
  console.error('popup complains')
  throw new Error('popup throws')
})
