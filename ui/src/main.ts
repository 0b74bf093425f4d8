import { mount } from 'svelte'
import App from './App.svelte'
import { openHost } from './host/open'
import './style/base.css'
import { speak, systemLanguage } from './words/words.svelte'
import { wear } from './shell/look.svelte'

// The page looks right from its first paint; the person's own choice follows with the first answer.
wear('system')
speak(systemLanguage())
await openHost()
mount(App, { target: document.getElementById('app') ?? document.body })
